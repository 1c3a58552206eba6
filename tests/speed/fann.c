/* FANN as a contender: with its usual sigmoid in straight pieces, and
   with the exact one. */
#ifdef FLOAT
#include <floatfann.h>
#else
#include <doublefann.h>
#endif
#define NUMBER fann_type
#include "contender.h"

enum { SEED_EPOCHS = 250 };

/* A network and the rows it learns, one after the other */
struct pupil {
    struct fann *net;
    struct fann_train_data *whole; /* for whole batches */
    fann_type *input, *truth;
    unsigned rows, at;
};

static void draw(struct fann *net)
{
    fann_type most = net->num_input > 100 ? (fann_type).06 : 1;
    fann_randomize_weights(net, -most, most);
}

static struct pupil *pupil(unsigned inputs, unsigned hidden,
                           unsigned outputs, bool exact,
                           fann_type *input, fann_type *truth)
{
    struct pupil *p = calloc(1, sizeof *p);
    enum fann_activationfunc_enum curve =
        exact ? FANN_SIGMOID : FANN_SIGMOID_STEPWISE;
    p->net = fann_create_standard(3, inputs, hidden, outputs);
    p->input = input, p->truth = truth;
    p->rows = inputs > 100 ? ROWS : 4;
    fann_set_activation_function_hidden(p->net, curve);
    fann_set_activation_function_output(p->net, curve);
    fann_set_activation_steepness_hidden(p->net, (fann_type).5);
    fann_set_activation_steepness_output(p->net, (fann_type).5);
    fann_set_training_algorithm(p->net, FANN_TRAIN_INCREMENTAL);
    fann_set_learning_rate(p->net, inputs > 100 ? .05f : .7f);
    srand(1); /* FANN itself takes another seed each time */
    draw(p->net);
    return p;
}

static struct pupil *people(bool exact)
{
    struct pupil *p = pupil(3, 4, 1, exact, people_input, people_truth);
    fann_set_training_algorithm(p->net, FANN_TRAIN_BATCH);
    p->whole = fann_create_train(4, 3, 1);
    for (unsigned i = 0; i < 4; i++) {
        memcpy(p->whole->input[i], people_input + 3 * i,
               3 * sizeof(fann_type));
        p->whole->output[i][0] = people_truth[i];
    }
    return p;
}

static double loss(void *what)
{
    struct pupil *p = what;
    double sum = 0;
    unsigned rows = p->rows < JUDGED ? p->rows : JUDGED;
    unsigned outputs = p->net->num_output;
    for (unsigned row = 0; row < rows; row++) {
        const fann_type *said =
            fann_run(p->net, p->input + row * p->net->num_input);
        for (unsigned i = 0; i < outputs; i++)
            sum += pow((double)(said[i] - p->truth[row * outputs + i]), 2);
    }
    return sum / rows;
}

static void one_by_one(void *what, size_t steps)
{
    struct pupil *p = what;
    for (size_t i = 0; i < steps; i++, p->at = (p->at + 1) % p->rows)
        fann_train(p->net, p->input + p->at * p->net->num_input,
                   p->truth + p->at * p->net->num_output);
}

static void all_at_once(void *what, size_t steps)
{
    struct pupil *p = what;
    for (size_t i = 0; i < steps; i++)
        fann_train_epoch(p->net, p->whole);
}

static void seeds(void *what, size_t steps)
{
    struct pupil *p = what;
    fann_set_learning_rate(p->net, 2);
    for (size_t i = 0; i < steps; i += 4 * SEED_EPOCHS) {
        draw(p->net);
        one_by_one(p, 4 * SEED_EPOCHS);
    }
}

static void answers(void *what, size_t steps)
{
    struct pupil *p = what;
    for (size_t i = 0; i < steps; i++)
        fann_run(p->net, p->input + i % ROWS * PIXELS);
}

static struct pupil *xor(bool exact)
{
    return pupil(2, 2, 1, exact, xor_input, xor_truth);
}

static struct pupil *digits(bool exact, fann_type *input)
{
    return pupil(PIXELS, 128, CLASSES, exact, input, labels);
}

int main(void)
{
    read_digits();
    const struct work work[] = {
        {"xor", xor(false), one_by_one, loss},
        {"xor/exact", xor(true), one_by_one, loss},
        {"people", people(false), all_at_once, loss},
        {"people/exact", people(true), all_at_once, loss},
        {"seeds", xor(false), seeds, loss},
        {"seeds/exact", xor(true), seeds, loss},
        {"digits1", digits(false, pixels), one_by_one, loss},
        {"digits1/exact", digits(true, pixels), one_by_one, loss},
        {"dense1", digits(false, dense), one_by_one, loss},
        {"answer1", digits(false, pixels), answers, loss}};
    return serve(sizeof(fann_type) == 4 ? "float" : "double",
                 sizeof work / sizeof *work, work);
}
