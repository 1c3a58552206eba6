#ifndef MODEL_OPTIONS_H
#define MODEL_OPTIONS_H

#include "command_line.h"
#include "model.h"

/* The model that --load, --layers, --activation and --no-bias ask for,
   as far as the program has these options.  Without --load, all its
   parameters are 0, and its layers are the text `layers` and its
   activation is `activation` where the user gives none.  An option
   that contradicts a loaded model is refused; one that agrees is
   not. */
bool model_from_options(const struct command_line *line,
                        const char *layers, const char *activation,
                        struct model *model, struct error *error);

#endif
