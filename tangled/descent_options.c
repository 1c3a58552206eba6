#include "descent_options.h"

/* Read the numbers of a descent */
static bool read_numbers(const struct command_line *line,
                         struct descent *d, struct error *error)
{
    if (!option_real(line, "--learning-rate", &d->learning_rate,
                     error) ||
        !option_count(line, "--batch", 1, SIZE_MAX, &d->batch, error) ||
        !option_count(line, "--epochs", 1, 1000000000, &d->epochs,
                      error))
        return false;
    return d->learning_rate > 0 ||
           error_misuse(error, "--learning-rate: want over 0");
}

/* Read the names of a descent */
bool descent_from_options(const struct command_line *line,
                          struct descent *descent,
                          const struct rule **rule,
                          struct error *error)
{
    const char *name = option_word(line, "--optimiser", "adam");
    *rule = optimiser_find(name);
    if (*rule == NULL)
        return option_unknown("--optimiser", name, optimiser_names(),
                              error);
    name = option_word(line, "--schedule", "constant");
    descent->schedule = schedule_find(name);
    if (descent->schedule == NULL)
        return option_unknown("--schedule", name, schedule_names(),
                              error);
    return read_numbers(line, descent, error);
}
