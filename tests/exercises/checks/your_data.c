#include "dataset.h"
#include "exercise.h"
#include "grade.h"
#include "model.h"
#include "names.h"

extern const long long epochs;

TASK(how_many_epochs)
{
    HOLDS(epochs != UNANSWERED, "epochs still has no answer.");
    HOLDS(epochs > 10, "%lld epochs are not enough for this loss, at any "
                       "learning rate.", epochs);
}

TASK(the_model)
{
    struct model model;
    struct dataset data;
    struct trace trace;
    struct error error;
    HOLDS(model_load(&arena, &model, artefact("model.txt"),
                     names_activations, &error),
          "%s", strstr(error.text, "model.txt"));
    HOLDS(network_inputs(&model.network) == 2 &&
              network_outputs(&model.network) == 1,
          "The model should take a weight and a height, and give one "
          "answer.");
    data = dataset_people(&arena);
    trace = trace_make(&arena, &model.network);
    double sum = 0;
    for (size_t row = 0; row < 4; row++) {
        real input[2];
        model_input(&model, data.feature + 2 * row, input);
        double e = (double)(data.label[row] -
                            *network_forward(&model.network, model.theta,
                                             input, &trace));
        sum += e * e / 4;
    }
    HOLDS(sum < 0.0001,
          "The mean squared error of your model is %.3g; it should be "
          "below 0.0001.%s",
          sum,
          sum > 0.2 ? "\nIt is hardly trained, or was trained on other "
                      "inputs."
                    : "\nGo on training, or take larger steps.");
}
