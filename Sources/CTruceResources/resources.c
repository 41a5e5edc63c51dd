// Every data file the program needs at run time, embedded so that the built program runs wherever it is copied.
// To add a file: put it under data/, add its #embed here and one row to the table.
#include "truce_resources.h"

#include <string.h>

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char readme_md[] = {
#embed "data/README.md"
};

static const unsigned char basemap_bin[] = {
#embed "data/basemap.bin"
};

static const unsigned char gazetteer_bin[] = {
#embed "data/gazetteer.bin"
};

static const unsigned char number_words_tsv[] = {
#embed "data/number-words.tsv"
};

static const unsigned char time_words_tsv[] = {
#embed "data/time-words.tsv"
};

static const truce_resource table[] = {
    {"number-words.tsv", number_words_tsv, sizeof number_words_tsv},
    {"time-words.tsv", time_words_tsv, sizeof time_words_tsv},
    {"gazetteer.bin", gazetteer_bin, sizeof gazetteer_bin},
    {"basemap.bin", basemap_bin, sizeof basemap_bin},
    {"README.md", readme_md, sizeof readme_md},
};

truce_resource truce_resource_named(const char *name) {
    for (size_t i = 0; i < sizeof table / sizeof table[0]; i++) {
        if (strcmp(table[i].name, name) == 0) { return table[i]; }
    }
    truce_resource none = {name, NULL, 0};
    return none;
}
