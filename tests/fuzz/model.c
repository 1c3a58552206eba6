/* Model files: what loads is saved and loaded again without a change. */
#include "fuzz.h"
#include "model.h"
#include "names.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    struct bytes_file file = hold(bytes, size);
    struct arena arena = {0};
    struct error error = {.misuse = false};
    struct model model, back;
    if (model_load(&arena, &model, file.path, names_activations, &error)) {
        size_t parameters = model.network.parameters;
        char copy[60];
        snprintf(copy, sizeof copy, "/tmp/tangled-fuzz-%d", (int)getpid());
        for (size_t i = 0; i < parameters; i++)
            DEMAND(isfinite(model.theta[i]));
        DEMAND(model_save(&model, copy, &error));
        DEMAND(model_load(&arena, &back, copy, names_activations, &error));
        DEMAND(back.network.parameters == parameters);
        DEMAND(memcmp(model.theta, back.theta,
                      parameters * sizeof(real)) == 0);
        unlink(copy);
    } else {
        DEMAND(strstr(error.text, file.path) != NULL);
        DEMAND(strchr(error.text, '\n') == NULL && !error.misuse);
    }
    close(file.number);
    arena_free(&arena);
    return 0;
}
