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

static const unsigned char feast_days_tsv[] = {
#embed "data/feast-days.tsv"
};

static const unsigned char figure_words_tsv[] = {
#embed "data/figure-words.tsv"
};

static const unsigned char number_words_tsv[] = {
#embed "data/number-words.tsv"
};

static const unsigned char time_words_tsv[] = {
#embed "data/time-words.tsv"
};

static const unsigned char event_words_tsv[] = {
#embed "data/event-words.tsv"
};

static const unsigned char event_context_tsv[] = {
#embed "data/event-context.tsv"
};

static const unsigned char target_words_tsv[] = {
#embed "data/target-words.tsv"
};

static const unsigned char truce_context_tsv[] = {
#embed "data/truce-context.tsv"
};

static const unsigned char rule_confidence_tsv[] = {
#embed "data/rule-confidence.tsv"
};

static const unsigned char truce_words_tsv[] = {
#embed "data/truce-words.tsv"
};

static const unsigned char quotation_cues_tsv[] = {
#embed "data/quotation-cues.tsv"
};

static const unsigned char speech_words_tsv[] = {
#embed "data/speech-words.tsv"
};

static const unsigned char record_words_tsv[] = {
#embed "data/record-words.tsv"
};

static const unsigned char access_words_tsv[] = {
#embed "data/access-words.tsv"
};

static const unsigned char web_css[] = {
#embed "data/web.css"
};

static const unsigned char web_js[] = {
#embed "data/web.js"
};

static const unsigned char icon_svg[] = {
#embed "data/icon.svg"
};

static const unsigned char layout_mustache[] = {
#embed "data/layout.mustache"
};

static const unsigned char dossier_css[] = {
#embed "data/dossier.css"
};

static const unsigned char calendar_words_tsv[] = {
#embed "data/calendar-words.tsv"
};

static const unsigned char page_furniture_tsv[] = {
#embed "data/page-furniture.tsv"
};

static const unsigned char news_outlets_tsv[] = {
#embed "data/news-outlets.tsv"
};

static const unsigned char provision_words_tsv[] = {
#embed "data/provision-words.tsv"
};

static const unsigned char page_classes_tsv[] = {
#embed "data/page-classes.tsv"
};

static const unsigned char actors_tsv[] = {
#embed "data/actors.tsv"
};

static const unsigned char actor_ties_tsv[] = {
#embed "data/actor-ties.tsv"
};

static const unsigned char actor_words_tsv[] = {
#embed "data/actor-words.tsv"
};

static const unsigned char states_tsv[] = {
#embed "data/states.tsv"
};

static const unsigned char given_names_tsv[] = {
#embed "data/given-names.tsv"
};

static const unsigned char blame_words_tsv[] = {
#embed "data/blame-words.tsv"
};

static const unsigned char place_words_tsv[] = {
#embed "data/place-words.tsv"
};

static const unsigned char campaign_words_tsv[] = {
#embed "data/campaign-words.tsv"
};

static const unsigned char deed_words_tsv[] = {
#embed "data/deed-words.tsv"
};

static const unsigned char like_words_tsv[] = {
#embed "data/like-words.tsv"
};

static const unsigned char clock_zones_tsv[] = {
#embed "data/clock-zones.tsv"
};

static const unsigned char common_words_tsv[] = {
#embed "data/common-words.tsv"
};

static const unsigned char language_words_tsv[] = {
#embed "data/language-words.tsv"
};

static const unsigned char access_events_tsv[] = {
#embed "data/access-events.tsv"
};

static const unsigned char access_things_tsv[] = {
#embed "data/access-things.tsv"
};

static const unsigned char event_moods_tsv[] = {
#embed "data/event-moods.tsv"
};

static const unsigned char contact_events_tsv[] = {
#embed "data/contact-events.tsv"
};

static const unsigned char contact_things_tsv[] = {
#embed "data/contact-things.tsv"
};

static const truce_resource table[] = {
    {"place-words.tsv", place_words_tsv, sizeof place_words_tsv},
    {"given-names.tsv", given_names_tsv, sizeof given_names_tsv},
    {"states.tsv", states_tsv, sizeof states_tsv},
    {"actor-ties.tsv", actor_ties_tsv, sizeof actor_ties_tsv},
    {"actor-words.tsv", actor_words_tsv, sizeof actor_words_tsv},
    {"actors.tsv", actors_tsv, sizeof actors_tsv},
    {"provision-words.tsv", provision_words_tsv, sizeof provision_words_tsv},
    {"news-outlets.tsv", news_outlets_tsv, sizeof news_outlets_tsv},
    {"page-furniture.tsv", page_furniture_tsv, sizeof page_furniture_tsv},
    {"calendar-words.tsv", calendar_words_tsv, sizeof calendar_words_tsv},
    {"record-words.tsv", record_words_tsv, sizeof record_words_tsv},
    {"dossier.css", dossier_css, sizeof dossier_css},
    {"web.css", web_css, sizeof web_css},
    {"web.js", web_js, sizeof web_js},
    {"icon.svg", icon_svg, sizeof icon_svg},
    {"layout.mustache", layout_mustache, sizeof layout_mustache},
    {"access-words.tsv", access_words_tsv, sizeof access_words_tsv},
    {"speech-words.tsv", speech_words_tsv, sizeof speech_words_tsv},
    {"quotation-cues.tsv", quotation_cues_tsv, sizeof quotation_cues_tsv},
    {"truce-context.tsv", truce_context_tsv, sizeof truce_context_tsv},
    {"rule-confidence.tsv", rule_confidence_tsv, sizeof rule_confidence_tsv},
    {"truce-words.tsv", truce_words_tsv, sizeof truce_words_tsv},
    {"target-words.tsv", target_words_tsv, sizeof target_words_tsv},
    {"event-context.tsv", event_context_tsv, sizeof event_context_tsv},
    {"event-words.tsv", event_words_tsv, sizeof event_words_tsv},
    {"feast-days.tsv", feast_days_tsv, sizeof feast_days_tsv},
    {"figure-words.tsv", figure_words_tsv, sizeof figure_words_tsv},
    {"number-words.tsv", number_words_tsv, sizeof number_words_tsv},
    {"time-words.tsv", time_words_tsv, sizeof time_words_tsv},
    {"gazetteer.bin", gazetteer_bin, sizeof gazetteer_bin},
    {"basemap.bin", basemap_bin, sizeof basemap_bin},
    {"README.md", readme_md, sizeof readme_md},
    {"campaign-words.tsv", campaign_words_tsv, sizeof campaign_words_tsv},
    {"blame-words.tsv", blame_words_tsv, sizeof blame_words_tsv},
    {"deed-words.tsv", deed_words_tsv, sizeof deed_words_tsv},
    {"like-words.tsv", like_words_tsv, sizeof like_words_tsv},
    {"clock-zones.tsv", clock_zones_tsv, sizeof clock_zones_tsv},
    {"common-words.tsv", common_words_tsv, sizeof common_words_tsv},
    {"language-words.tsv", language_words_tsv, sizeof language_words_tsv},
    {"access-events.tsv", access_events_tsv, sizeof access_events_tsv},
    {"access-things.tsv", access_things_tsv, sizeof access_things_tsv},
    {"event-moods.tsv", event_moods_tsv, sizeof event_moods_tsv},
    {"contact-events.tsv", contact_events_tsv, sizeof contact_events_tsv},
    {"contact-things.tsv", contact_things_tsv, sizeof contact_things_tsv},
    {"page-classes.tsv", page_classes_tsv, sizeof page_classes_tsv},
};

truce_resource truce_resource_named(const char *name) {
    for (size_t i = 0; i < sizeof table / sizeof table[0]; i++) {
        if (strcmp(table[i].name, name) == 0) { return table[i]; }
    }
    truce_resource none = {name, NULL, 0};
    return none;
}
