#ifndef TRUCE_RESOURCES_H
#define TRUCE_RESOURCES_H

#include <stddef.h>

/// One file embedded into the program: its name, its bytes and their number.
typedef struct {
    const char *name;
    const unsigned char *bytes;
    size_t count;
} truce_resource;

/// The embedded file with this name, or one with `bytes == NULL` when there is none.
truce_resource truce_resource_named(const char *name);

#endif
