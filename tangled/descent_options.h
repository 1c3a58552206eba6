#ifndef DESCENT_OPTIONS_H
#define DESCENT_OPTIONS_H

#include "command_line.h"
#include "descent.h"

/* The way down that --optimiser, --schedule, --learning-rate, --batch
   and --epochs ask for.  On entry descent has the usual numbers; the
   usual names are adam and constant.  The rule is what optimiser_make
   wants. */
bool descent_from_options(const struct command_line *line,
                          struct descent *descent,
                          const struct rule **rule,
                          struct error *error);

#endif
