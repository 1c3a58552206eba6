#include "grade.h"

extern const double accuracy, loss_when_honest, loss_when_sure;

TASK(how_often_right)
{
    DIGITS("accuracy", accuracy, 0.9,
           {0.82, "the answers are drawn by chance, in place of the class "
                  "with the larger output"},
           {0.5, "all classes are taken to be as frequent"},
           {90, "it is given in percent"});
}

TASK(when_honest)
{
    DIGITS("loss_when_honest", loss_when_honest,
           -0.9 * log(0.9) - 0.1 * log(0.1),
           {-log(0.9), "only the foxes are counted"},
           {-log(0.9) - log(0.1), "both surprises count the same"},
           {(-log(0.9) - log(0.1)) / 2, "both surprises count the same"},
           {100 * (-0.9 * log(0.9) - 0.1 * log(0.1)), "it is the sum, not "
                                                      "the mean"});
}

TASK(when_sure)
{
    DIGITS("loss_when_sure", loss_when_sure,
           -0.9 * log(0.99) - 0.1 * log(0.01),
           {-0.99 * log(0.99) - 0.01 * log(0.01), "the table has changed "
                                                  "with the answers"},
           {-log(0.99), "only the foxes are counted"});
}
