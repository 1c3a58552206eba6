/* CSV files. */
#include "fuzz.h"
#include "dataset.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    struct bytes_file file = hold(bytes, size);
    struct arena arena = {0};
    struct error error = {.misuse = false};
    struct dataset data;
    if (dataset_read(&arena, &data, file.path, &error)) {
        DEMAND(data.rows > 0 && data.features > 0);
        for (size_t i = 0; i < data.rows * data.features; i++)
            DEMAND(isfinite(data.feature[i]));
        for (size_t column = 0; column <= data.features; column++) {
            DEMAND(isfinite(dataset_mean(&data, column)));
            DEMAND(dataset_deviation(&data, column) >= 0);
        }
    } else {
        DEMAND(strstr(error.text, file.path) != NULL);
        DEMAND(strchr(error.text, '\n') == NULL && !error.misuse);
    }
    close(file.number);
    arena_free(&arena);
    return 0;
}
