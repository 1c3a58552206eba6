#include "exercise.h"
#include "grade.h"
#include "model.h"
#include "names.h"
#include "problem.h"

extern const int hidden_neurons;

static struct model model;

static void load(void)
{
    struct error error;
    HOLDS(model_load(&arena, &model, artefact("model.txt"),
                     names_activations, &error),
          "%s", strstr(error.text, "model.txt"));
    HOLDS(network_inputs(&model.network) == 2 &&
              network_outputs(&model.network) == 1 &&
              model.network.layers == 2,
          "The model should have two inputs, one hidden layer and one "
          "output.");
}

TASK(few_neurons)
{
    HOLDS(hidden_neurons != UNANSWERED,
          "hidden_neurons still has no answer.");
    load();
    size_t width = model.network.layer[0].width;
    HOLDS(width <= 8,
          "Your model has %zu hidden neurons; eight are allowed.", width);
    HOLDS((size_t)hidden_neurons == width,
          "You say %d hidden neurons, and your model has %zu.",
          hidden_neurons, width);
}

TASK(the_moons_are_learned)
{
    struct dataset data;
    struct trace trace;
    struct random random = {1};
    load();
    data = problem_draw(&arena, &problem_moons, 2, 200, (real)0.05,
                        &random);
    trace = trace_make(&arena, &model.network);
    double sum = 0;
    for (size_t row = 0; row < data.rows; row++) {
        real input[2];
        model_input(&model, data.feature + 2 * row, input);
        double e = (double)(data.label[row] -
                            *network_forward(&model.network, model.theta,
                                             input, &trace));
        sum += e * e / (double)data.rows;
    }
    HOLDS(sum < 0.001, "The loss of your model on the moons is %.3g; it "
                       "should be below 0.001.%s",
          sum, sum > 0.2 ? "\nIt was hardly trained, or on other points."
                         : "\nGo on training, or try another seed.");
}
