#include "grade.h"
#include "exercise.h"

extern const double times_as_fast;
extern const int largest_gain;

enum { RUNGS = 6 };

/* The microseconds of each rung, from the table. */
static void read_ladder(double us[RUNGS])
{
    static const char *const rung[RUNGS] = {"library",  "rows",  "vectors",
                                            "sigmoids", "tiles", "at_once"};
    char line[300], name[40];
    FILE *file = fopen(artefact("ladder.csv"), "r");
    if (file == NULL)
        abort();
    HOLDS(fgets(line, sizeof line, file) &&
              strncmp(line, "real,path,rung,us", 17) == 0,
          "The first line of ladder.csv should be that of the program: "
          "real,path,rung,us,...");
    for (int i = 0; i < RUNGS; i++) {
        HOLDS(fgets(line, sizeof line, file) &&
                  sscanf(line, "%*[^,],%*[^,],%39[^,],%lf", name, &us[i]) ==
                      2 &&
                  strcmp(name, rung[i]) == 0,
              "ladder.csv has no row for '%s' in its place.", rung[i]);
        HOLDS(us[i] > 0, "%g microseconds are no time.", us[i]);
    }
    fclose(file);
}

TASK(the_table)
{
    double us[RUNGS];
    read_ladder(us);
    HOLDS(times_as_fast > 0 || times_as_fast <= 0,
          "times_as_fast still has no answer: put your number in the place "
          "of NAN.");
    HOLDS(us[0] / us[5] > 2, "In your table the last row is only %.3g times "
                             "as fast as the first; was the machine busy?",
          us[0] / us[5]);
}

TASK(how_many_times)
{
    double us[RUNGS];
    read_ladder(us);
    ANSWER("times_as_fast", times_as_fast, us[0] / us[5],
           0.06 * us[0] / us[5], {us[5] / us[0], "the quotient is turned "
                                                 "round"},
           {us[0] - us[5], "it is the difference"});
    HOLDS(!isnan(times_as_fast), "times_as_fast still has no answer.");
}

TASK(which_step)
{
    double us[RUNGS];
    read_ladder(us);
    double gain[] = {us[0] / us[2], us[2] / us[3], us[3] / us[4]};
    int best = 0;
    for (int i = 1; i < 3; i++)
        best = gain[i] > gain[best] ? i : best;
    HOLDS(largest_gain != UNANSWERED, "largest_gain still has no answer.");
    HOLDS(largest_gain == best + 1 ||
              (largest_gain >= 1 && largest_gain <= 3 &&
               gain[largest_gain - 1] > 0.9 * gain[best]),
          "largest_gain: %d is not right.\nYour table says %.2g for the loops "
          "and vectors, %.2g for the exponential, %.2g for the batch.",
          largest_gain, gain[0], gain[1], gain[2]);
}
