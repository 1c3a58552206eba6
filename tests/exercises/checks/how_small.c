#include "blobs.h"
#include "class_loss.h"
#include "exercise.h"
#include "grade.h"
#include "model.h"
#include "names.h"
#include "problem.h"

extern const int parameters;

static struct model model;

static void load(void)
{
    struct error error;
    HOLDS(model_load(&arena, &model, artefact("model.txt"),
                     names_activations, &error),
          "%s", strstr(error.text, "model.txt"));
    HOLDS(network_inputs(&model.network) == 2 &&
              network_outputs(&model.network) == 5,
          "The model should have two inputs and five outputs.");
}

TASK(how_many_parameters)
{
    HOLDS(parameters != UNANSWERED, "parameters still has no answer.");
    load();
    size_t count = model.network.parameters;
    HOLDS((size_t)parameters == count,
          "You say %d parameters, and your model has %zu.", parameters,
          count);
    HOLDS(count <= 15, "Your model has %zu parameters; there is a smaller "
                       "one.", count);
}

TASK(as_good_as_can_be)
{
    enum { ROWS = 10000 };
    struct dataset data;
    struct trace trace;
    struct random random = {12345};
    load();
    data = problem_draw(&arena, &problem_blobs, 5, ROWS, (real)0.5,
                        &random);
    trace = trace_make(&arena, &model.network);
    double right = 0, best = 1 - (double)blobs_error(5, (real)0.5);
    for (size_t row = 0; row < data.rows; row++) {
        real input[2];
        model_input(&model, data.feature + 2 * row, input);
        right += class_said(5, network_forward(&model.network, model.theta,
                                               input, &trace)) ==
                 (size_t)data.label[row];
    }
    HOLDS(right / ROWS >= best - 0.01,
          "Your model gets %.4f of 10,000 new points right; the best is "
          "%.4f, and %.4f is asked for.%s",
          right / ROWS, best, best - 0.01,
          right / ROWS < 0.5
              ? "\nIt was hardly trained, or on other blobs."
              : "\nMore rows to learn from would help.");
}
