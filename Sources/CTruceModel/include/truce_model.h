#ifndef TRUCE_MODEL_H
#define TRUCE_MODEL_H

#include <stddef.h>

/// The bytes of the embedded language model; they live as long as the program.
const unsigned char *truce_model_bytes(void);

/// The number of those bytes.
size_t truce_model_count(void);

#endif
