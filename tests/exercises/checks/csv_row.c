#include "grade.h"
#include "exercise.h"

bool read_row(const char *text, size_t count, real value[]);

static void takes(const char *text, size_t count, const double want[])
{
    real value[8] = {0};
    HOLDS(read_row(text, count, value),
          "\"%s\" is a good row of %zu numbers, and was refused.", text,
          count);
    for (size_t i = 0; i < count; i++)
        CLOSE(at("number %zu of \"%s\"", i + 1, text), value[i], want[i],
              1e-12, {want[0], "the first number is read again and again"});
}

static void refuses(const char *text, size_t count, const char *why)
{
    real value[8] = {0};
    HOLDS(!read_row(text, count, value),
          "\"%s\" was taken for %zu numbers: %s.", text, count, why);
}

TASK(good_rows)
{
    takes("133,65,1", 3, (const double[]){133, 65, 1});
    takes(" 1.5 , -2e3", 2, (const double[]){1.5, -2000});
    takes("7", 1, (const double[]){7});
}

TASK(too_few_or_too_many)
{
    refuses("133,65", 3, "there is one too few");
    refuses("133,65,1,0", 3, "there is one too many");
    refuses("133,65,1,", 3, "there is a comma too many");
    refuses("", 1, "it is empty");
}

TASK(what_is_no_number)
{
    refuses("133,x,1", 3, "x is no number");
    refuses("133,,1", 3, "a field is empty");
    refuses("133,65kg,1", 3, "65kg is no number");
    refuses("133;65;1", 3, "these are not commas");
    refuses("133 65 1", 3, "spaces are no commas");
    refuses("1,nan", 2, "nan is no number of a table");
    refuses("inf,1", 2, "inf is no number of a table");
}
