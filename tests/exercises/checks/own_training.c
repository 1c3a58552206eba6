#include "grade.h"
#include "sgd.h"

void my_epoch(size_t inputs, size_t hidden, real first[], real second[],
              size_t rows, const real feature[], const real label[],
              real learning_rate);

static real feature[] = {0, 0, 1, 0, 1, 1, 1, 0, 1, 1, 1, 1},
            label[] = {0, 1, 1, 0};

/* The same by the book. */
static void by_the_book(real theta[16], int epochs, double rate)
{
    struct dataset data = {.rows = 4, .features = 3, .feature = feature,
                           .label = label};
    const size_t width[] = {3, 4, 1};
    struct sgd_options options = {.learning_rate = (real)rate, .batch = 1};
    struct network network;
    struct sgd sgd;
    struct error error;
    if (!network_make(&arena, &network, 3, width, &activation_sigmoid,
                      false, &error))
        abort();
    sgd = sgd_make(&arena, &network, theta, &data);
    for (int i = 0; i < epochs; i++)
        sgd_epoch(&sgd, &options);
}

static void begin(real theta[16])
{
    for (int i = 0; i < 16; i++)
        theta[i] = (real)(sin(3.7 * i + 1) * 1.5);
}

/* The answer's weights lie in two arrays, so that whoever reads beyond the
   end of one is found out. */
static void by_the_answer(real theta[16], int epochs, double rate)
{
    real first[12], second[4];
    memcpy(first, theta, sizeof first);
    memcpy(second, theta + 12, sizeof second);
    for (int i = 0; i < epochs; i++)
        my_epoch(3, 4, first, second, 4, feature, label, (real)rate);
    memcpy(theta, first, sizeof first);
    memcpy(theta + 12, second, sizeof second);
}

static void compare(int epochs, double rate)
{
    real mine[16], books[16], start[16];
    begin(mine), begin(books), begin(start);
    by_the_book(books, epochs, rate);
    by_the_answer(mine, epochs, rate);
    for (int i = 0; i < 16; i++)
        CLOSE(at("weight %d after %d epoch%s at the rate %g", i, epochs,
                 epochs == 1 ? "" : "s", rate),
              mine[i], books[i], 1e-9,
              {(double)start[i], "nothing was trained"},
              {2 * (double)start[i] - (double)books[i],
               "the steps go uphill"},
              {((double)start[i] + (double)books[i]) / 2,
               "a factor of 2 is lost"});
}

TASK(one_epoch)
{
    compare(1, 1e-7);
    compare(1, 0.5);
}

TASK(a_hundred_epochs)
{
    compare(100, 0.5);
}

TASK(it_learns)
{
    real theta[16];
    begin(theta);
    by_the_answer(theta, 5000, 1);
    real books[16];
    begin(books);
    by_the_book(books, 5000, 1);
    for (int i = 0; i < 16; i++)
        CLOSE(at("weight %d after 5000 epochs", i), theta[i], books[i],
              1e-5);
}
