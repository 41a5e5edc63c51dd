#include <gumbo.h>

// Gumbo's default options are a global that Swift cannot prove safe to share, so parsing with them is wrapped here.
// Errors in the markup are not collected: nearly every page has some, and each would cost memory.
static inline GumboOutput *truce_gumbo_parse(const char *bytes, size_t count) {
    GumboOptions options = kGumboDefaultOptions;
    options.max_errors = 0;
    return gumbo_parse_with_options(&options, bytes, count);
}

static inline void truce_gumbo_destroy(GumboOutput *output) {
    gumbo_destroy_output(&kGumboDefaultOptions, output);
}
