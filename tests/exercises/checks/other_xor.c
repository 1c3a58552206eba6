#include "exercise.h"
#include "grade.h"
#include "model.h"
#include "names.h"

extern const int sign_of_and;

TASK(what_the_third_does)
{
    COUNT("sign_of_and", sign_of_and, -1,
          {1, "the output listened to nand; but this is and"});
}

static void load(struct model *model)
{
    struct error error;
    HOLDS(model_load(&arena, model, artefact("model.txt"),
                     names_activations, &error),
          "%s", strstr(error.text, "model.txt"));
    HOLDS(model->network.parameters == 9 && model->network.bias &&
              network_inputs(&model->network) == 2,
          "Your model should be a 2-2-1 network with biases; it has %zu "
          "parameters.",
          model->network.parameters);
}

static double answer(struct model *model, double x1, double x2, size_t of)
{
    struct trace trace;
    const real raw[] = {(real)x1, (real)x2};
    real input[2];
    model_input(model, raw, input);
    trace = trace_make(&arena, &model->network);
    network_forward(&model->network, model->theta, input, &trace);
    double out = trace.activated[2 + of];
    return out;
}

TASK(it_is_the_exclusive_or)
{
    struct model model;
    load(&model);
    for (int i = 0; i < 4; i++) {
        double got = answer(&model, i / 2, i % 2, 2);
        double want = (i / 2) != (i % 2);
        HOLDS(fabs(got - want) < 0.1,
              "For (%d, %d) your model answers %.3g; it should be within "
              "0.1 of %g.",
              i / 2, i % 2, got, want);
    }
}

TASK(it_is_made_of_or_and_and)
{
    struct model model;
    load(&model);
    for (size_t n = 0; n < 2; n++) {
        double only = answer(&model, 0, 1, n),
               both = answer(&model, 1, 1, n);
        double none = answer(&model, 0, 0, n);
        HOLDS(both > 0.9 && none < 0.1,
              "Hidden neuron %zu answers %.2g for (1, 1) and %.2g for "
              "(0, 0): it is neither or nor and.",
              n + 1, both, none);
        HOLDS(only > 0.9 || only < 0.1,
              "Hidden neuron %zu cannot decide about (0, 1): it answers "
              "%.2g.",
              n + 1, only);
    }
    HOLDS((answer(&model, 0, 1, 0) > 0.5) !=
              (answer(&model, 0, 1, 1) > 0.5),
          "Both hidden neurons are the same gate.");
}
