#include "grade.h"
#include "exercise.h"

extern const int never_fails_from;

TASK(the_smallest)
{
    COUNT("never_fails_from", never_fails_from, 8,
          {4, "you did not see that with four one seed of a hundred fails"},
          {16, "you did not see that a smaller one does it too"});
}

TASK(the_table)
{
    static const int width[] = {2, 3, 4, 8, 16}, failed[] = {86, 21, 1, 0, 0};
    char line[200];
    FILE *file = fopen(artefact("failures.csv"), "r");
    if (file == NULL)
        abort();
    HOLDS(fgets(line, sizeof line, file) &&
              strncmp(line, "width,failed", 12) == 0,
          "The first line of failures.csv should be: width,failed");
    for (int i = 0; i < 5; i++) {
        int w = 0, f = 0;
        HOLDS(fgets(line, sizeof line, file) &&
                  sscanf(line, "%d,%d", &w, &f) == 2,
              "failures.csv has no row for the width %d.", width[i]);
        HOLDS(w == width[i], "Row %d of failures.csv is for the width %d, "
                             "not for %d.", i + 1, w, width[i]);
        HOLDS(f == failed[i],
              "With %d hidden neurons %d of 100 seeds fail, not %d: are all "
              "options those of the chapter?",
              w, failed[i], f);
    }
    fclose(file);
}
