#include "schedule.h"

#include <stddef.h>
#include <string.h>
#include <tgmath.h>

/* Change the learning rate as training goes on */
static real constant_factor(real progress)
{
    (void)progress;
    return 1;
}

static real stairs_factor(real progress)
{
    return pow((real)0.5, floor(4 * progress));
}

static real inverse_factor(real progress)
{
    return 1 / (1 + 9 * progress);
}

static real cosine_factor(real progress)
{
    const real half_turn = (real)3.141592653589793;
    return (1 + cos(half_turn * progress)) / 2;
}

/* Look up a schedule */
static const struct schedule schedules[] = {
    {"constant", constant_factor},
    {"stairs", stairs_factor},
    {"inverse", inverse_factor},
    {"cosine", cosine_factor}};

const struct schedule *schedule_find(const char *name)
{
    size_t count = sizeof schedules / sizeof *schedules;
    for (size_t i = 0; i < count; i++)
        if (strcmp(schedules[i].name, name) == 0)
            return &schedules[i];
    return NULL;
}

const char *schedule_names(void)
{
    return "constant, stairs, inverse, cosine";
}
