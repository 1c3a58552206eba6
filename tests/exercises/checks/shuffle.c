#include "grade.h"
#include "exercise.h"
#include "random.h"

void fair_shuffle(struct random *random, size_t count, size_t entry[]);

TASK(nothing_is_lost)
{
    struct random random = {1};
    size_t entry[9] = {10, 11, 12, 13, 14, 15, 16, 17, 99}, sum = 0;
    fair_shuffle(&random, 8, entry);
    for (int i = 0; i < 8; i++)
        sum += (size_t)1 << (entry[i] % 32);
    HOLDS(sum == 0xff << 10, "An entry was lost, or is there twice.");
    HOLDS(entry[8] == 99, "Your function writes beyond the last entry.");
    size_t draws = 0;
    for (struct random r = {1}; r.state != random.state && draws < 100;)
        random_below(&r, 2), draws++;
    HOLDS(draws <= 8, "Your function draws %zu numbers for 8 entries; one "
                      "for each is enough for a fair shuffle.", draws);
    size_t one[] = {5};
    fair_shuffle(&random, 1, one);
    fair_shuffle(&random, 0, one);
    HOLDS(one[0] == 5, "A single entry should stay.");
}

TASK(all_orders_come_up)
{
    struct random random = {2};
    int seen[27] = {0}, orders = 0;
    for (int i = 0; i < 6000; i++) {
        size_t entry[] = {0, 1, 2};
        fair_shuffle(&random, 3, entry);
        seen[entry[0] * 9 + entry[1] * 3 + entry[2]]++;
    }
    for (int i = 0; i < 27; i++)
        orders += seen[i] > 0;
    HOLDS(orders == 6, "Only %d of the six orders come up.%s", orders,
          orders == 2 ? "\nMay an entry stay in its place? It must be "
                        "allowed to."
          : orders == 1 ? "\nNothing is shuffled." : "");
}

TASK(equally_often)
{
    struct random random = {3};
    int seen[27] = {0};
    for (int i = 0; i < 60000; i++) {
        size_t entry[] = {0, 1, 2};
        fair_shuffle(&random, 3, entry);
        seen[entry[0] * 9 + entry[1] * 3 + entry[2]]++;
    }
    double square = 0, most = 0, least = 1e9;
    for (int i = 0; i < 27; i++)
        if (seen[i] > 0) {
            square += (seen[i] - 10000.0) * (seen[i] - 10000.0) / 10000;
            most = fmax(most, seen[i]), least = fmin(least, seen[i]);
        }
    HOLDS(square < 25.7,
          "Of 60,000 shuffles the most frequent order came up %g times, "
          "the least frequent %g times; about 10,000 would be fair.%s",
          most, least,
          most / least > 1.15
              ? "\nThat is what happens if each place is exchanged with any "
                "other: the 27 ways cannot be shared equally among 6 orders."
              : "");
}
