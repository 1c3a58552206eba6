/* Model files: what loads is saved and loaded again without a change. */
#include "fuzz.h"
#include "model.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    struct bytes_file file = hold(bytes, size);
    struct error error = {.misuse = false};
    struct model model, back;
    if (model_load(&model, file.path, &error)) {
        size_t parameters = model.network.parameters;
        char copy[60];
        snprintf(copy, sizeof copy, "/tmp/tangled-fuzz-%d", (int)getpid());
        for (size_t i = 0; i < parameters; i++)
            DEMAND(isfinite(model.theta[i]));
        DEMAND(model_save(&model, copy, &error));
        DEMAND(model_load(&back, copy, &error));
        DEMAND(back.network.parameters == parameters);
        DEMAND(memcmp(model.theta, back.theta,
                      parameters * sizeof(real)) == 0);
        model_free(&back);
        unlink(copy);
        model_free(&model);
    } else {
        DEMAND(strstr(error.text, file.path) != NULL);
        DEMAND(strchr(error.text, '\n') == NULL && !error.misuse);
        DEMAND(model.theta == NULL);
    }
    close(file.number);
    return 0;
}
