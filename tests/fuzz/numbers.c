/* Numbers and lists on the command line. */
#include "fuzz.h"
#include "text.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    struct arena arena = {0};
    struct error error = {.misuse = false};
    struct reals reals;
    struct counts counts;
    real value = -42, back;
    size_t count = 42;
    char *text = malloc(size + 1);
    memcpy(text, bytes, size);
    text[size] = '\0';
    if (text_to_real(text, &value, &error)) {
        DEMAND(isfinite(value));
        DEMAND(text_to_real(real_to_text(value).text, &back, &error));
        DEMAND(memcmp(&value, &back, sizeof value) == 0);
    } else {
        DEMAND(value == -42 && error.misuse && error.text[0] != '\0');
    }
    if (text_to_count(text, 1, 1000, &count, &error))
        DEMAND(count >= 1 && count <= 1000);
    else
        DEMAND(count == 42);
    for (const char *separator = ", "; *separator; separator++) {
        if (text_to_reals(&arena, text, *separator, &reals, &error)) {
            DEMAND(reals.count > 0);
            for (size_t i = 0; i < reals.count; i++)
                DEMAND(isfinite(reals.value[i]));
        }
        if (text_to_counts(&arena, text, *separator, 1, 1000, &counts,
                           &error))
            for (size_t i = 0; i < counts.count; i++)
                DEMAND(counts.value[i] >= 1 && counts.value[i] <= 1000);
    }
    DEMAND(strchr(error.text, '\n') == NULL);
    free(text);
    arena_free(&arena);
    return 0;
}
