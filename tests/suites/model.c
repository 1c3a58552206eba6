/* Models as text files. */
#include "helpers.h"
#include "model.h"
#include "names.h"
#include "random.h"

#include <unistd.h>

TestSuite(model, .timeout = HANGS, .init = enter_scratch);

static const char good[] = "tangled-neurons 1\n# a comment\nlayers 2 2 "
                           "1\nactivation sigmoid\nbias yes\n"
                           "shift 135 66\nscale 1 2\ntheta "
                           "9\n1\n2\n3\n4\n5\n6\n# another\n7\n8\n-9.5\n";

CHECK(model, reads_what_it_says)
{
    struct model model;
    struct error error;
    cr_assert(model_load(&arena, &model, make_file("m", good),
                         names_activations, &error),
              "%s", error.text);
    cr_assert_eq(model.network.parameters, (size_t)9);
    EXACT(model.theta[8], -9.5);
    EXACT(model.scale[1], 2);
    const real raw[] = {133, 70};
    real input[2];
    model_input(&model, raw, input);
    EXACT(input[0], -2);
    EXACT(input[1], 2);
}

CHECK(model, saving_and_loading_keeps_every_bit)
{
    struct model model, back;
    struct error error;
    struct random random = {3};
    const size_t width[] = {3, 5, 4, 2};
    for (int bias = 0; bias < 2; bias++) {
        cr_assert(model_make(&arena, &model, 4, width, &activation_step,
                             bias, &error));
        for (size_t i = 0; i < model.network.parameters; i++)
            model.theta[i] = random_normal(&random) * 1e-300;
        model.shift[1] = 1.0 / 3;
        model.scale[2] = 1e-17;
        cr_assert(model_save(&model, "m", &error), "%s", error.text);
        cr_assert(
            model_load(&arena, &back, "m", names_activations, &error),
            "%s", error.text);
        cr_assert_eq(back.network.parameters, model.network.parameters);
        cr_assert_eq(back.network.bias, model.network.bias);
        cr_assert_str_eq(back.network.layer[2].activation->name, "step");
        cr_assert_arr_eq(back.theta, model.theta,
                         model.network.parameters * sizeof(real));
        cr_assert_arr_eq(back.shift, model.shift, 3 * sizeof(real));
        cr_assert_arr_eq(back.scale, model.scale, 3 * sizeof(real));
    }
}

/* Cut after every line: each is refused, with the file's name. */
CHECK(model, every_truncation_is_refused)
{
    struct model model;
    struct error error;
    for (size_t at = 0; at + 1 < sizeof good - 1; at++) {
        if (at > 0 && good[at - 1] != '\n')
            continue;
        char text[sizeof good] = {0};
        memcpy(text, good, at);
        cr_assert_not(model_load(&arena, &model, make_file("m", text),
                                 names_activations, &error),
                      "cut at %zu", at);
        cr_assert_eq(strncmp(error.text, "m: ends after", 13), 0, "%s",
                     error.text);
    }
}

static void refuse(const char *what, const char *with, const char *says)
{
    struct model model;
    struct error error;
    char text[2 * sizeof good];
    const char *at = strstr(good, what);
    snprintf(text, sizeof text, "%.*s%s%s", (int)(at - good), good, with,
             at + strlen(what));
    cr_assert_not(model_load(&arena, &model, make_file("m", text),
                             names_activations, &error),
                  "'%s' was accepted", with);
    SAYS(error, says);
}

CHECK(model, malformed_files_are_refused_by_line)
{
    refuse("neurons 1", "neurons 3",
           "m:1: only versions 1 and 2 are known");
    refuse("neurons 1", "neurons 2",
           "m:8: want 'class ...', not 'theta 9'");
    refuse("tangled-neurons", "tangled",
           "m:1: want 'tangled-neurons ...', not 'tangled 1'");
    refuse("shift 135", "sheft 135",
           "m:6: want 'shift ...', not 'sheft 135 66'");
    refuse("scale 1", "stale 1", "m:7: want 'scale ...', not 'stale 1 2'");
    refuse("layers 2 2 1", "layers 2", "m:3: want two widths or more");
    refuse("layers 2 2 1", "layers 2 0 1",
           "m:3: '0' is not from 1 to 1000000");
    refuse("layers 2 2 1", "layers 2 3 1",
           "m:8: not the number that the layers need");
    refuse("sigmoid", "relux", "m:4: no such activation");
    refuse("bias yes", "bias maybe", "m:5: bias is yes or no");
    refuse("shift 135 66", "shift 135",
           "m:6: want one number for each input");
    refuse("scale 1 2", "scale 1 0", "m:7: a scale must be over 0");
    refuse("scale 1 2", "scale 1 -1", "m:7: a scale must be over 0");
    refuse("\n3\n", "\nnan\n", "m:11: 'nan' is not a number");
    refuse("-9.5", "1e400", "m:18: '1e400' is too large a number");
    refuse("-9.5\n", "-9.5\n10\n", "m:19: one parameter too many");
    refuse("-9.5\n", "-9.5", "m:18: the line is cut off");
    refuse("bias yes\n", "", "m:5: want 'bias ...', not 'shift 135 66'");
}
