// The trained language model, embedded so that the built program finds it wherever it is copied.
// To replace it: `trucewatch model train … --output Sources/CTruceModel/model.bin`.
#include "truce_model.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char bytes[] = {
#embed "model.bin"
};

const unsigned char *truce_model_bytes(void) { return bytes; }

size_t truce_model_count(void) { return sizeof bytes; }
