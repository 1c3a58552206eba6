#include "grade.h"
#include "exercise.h"

bool can_be(const int answer[4]);

static bool ask(int table)
{
    const int answer[] = {table >> 3 & 1, table >> 2 & 1, table >> 1 & 1,
                          table & 1};
    return can_be(answer);
}

TASK(and_or_and_their_opposites)
{
    HOLDS(ask(1), "The table 0001 is and: a neuron can be that.");
    HOLDS(ask(7), "The table 0111 is or: a neuron can be that.");
    HOLDS(ask(14), "The table 1110 is nand: its weights are negative. Does "
                   "your search try those?");
    HOLDS(ask(8), "The table 1000 is nor: its weights are negative. Does "
                  "your search try those?");
}

TASK(not_the_exclusive_or)
{
    HOLDS(ask(7), "Your function says no to everything.");
    HOLDS(!ask(6), "Your function says that a neuron can be 0110, the "
                   "exclusive or. Does it look at all four rows?");
    HOLDS(!ask(9), "Your function says that a neuron can be 1001. Does it "
                   "look at all four rows?");
}

TASK(fourteen_of_sixteen)
{
    int count = 0;
    for (int table = 0; table < 16; table++)
        count += ask(table);
    CLOSE("the number of tables", count, 14, 0,
          {16, "some row is not looked at"},
          {13, "one of the two constant tables is missed: is your bias "
               "large enough?"},
          {12, "both constant tables, or two others, are missed"});
}
