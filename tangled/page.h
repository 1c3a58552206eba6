/* What the live figures of a page call.
   Workshop J, The C in the page. Made from book/95-page.nw: change it
   there. */
#ifndef PAGE_H
#define PAGE_H

#include "real.h"

/* What a browser calls.  One state for each module; numbers go in and
   out, and rows of them through the array page_numbers. */

#ifdef __wasm__
#define PAGE(name) __attribute__((export_name(#name))) name
#else
#define PAGE(name) name
#endif

/* Declare the shared array */
enum { PAGE_NUMBERS = 10201 };

/* PAGE_NUMBERS numbers, to be filled and read by both sides. */
real *PAGE(page_numbers)(void);

/* One neuron with `inputs` inputs.  The array holds its weights, then
   its inputs.  Returns the total, and leaves in the array: the step,
   the sigmoid, its slope by the total, and by the first input. */
real PAGE(page_neuron)(int inputs, real bias);

/* A line through `count` points, whose x and then y are the first
   numbers.  Returns the mean squared error, and leaves its derivatives
   by slope and intercept at page_numbers[2 count]. */
real PAGE(page_line)(int count, real slope, real intercept);

/* The line of least squares: leaves slope and intercept there, and
   returns the mean squared error. */
real PAGE(page_line_fit)(int count);

/* Standardise the x where they are; leaves their mean and deviation
   there. */
void PAGE(page_line_scale)(int count);

/* Take one step down from a line; leaves the new slope and intercept
   there. */
void PAGE(page_line_step)(int count, real slope, real intercept,
                          real learning_rate);

/* What a line over standardised x is over the x themselves; leaves
   slope and intercept there. */
void PAGE(page_line_raw)(int count, real slope, real intercept,
                         real mean, real deviation);

/* The mean squared error of 41 times 41 lines: slopes from s1 to s2 in
   a row, intercepts from t1 up; leaves them there. */
void PAGE(page_line_landscape)(int count, real s1, real s2, real t1,
                               real t2);

/* Start afresh with a network and a table: `rows` rows of features and
   label are in the array.  Two inputs may be scaled: how is 0 for as
   they are, 1 for shifted by 135 and 66, 2 for standardised.  Returns
   the number of parameters. */
int PAGE(page_open)(int inputs, int hidden, int bias, int rows,
                    int how);

/* The parameters, to be read and changed in place. */
real *PAGE(page_theta)(void);

/* The answer to the inputs in the array, as they are before scaling;
   leaves all activations there: inputs, hidden neurons, output. */
real PAGE(page_forward)(void);

/* Draw all parameters anew. */
void PAGE(page_seed)(int seed);

/* Train for some epochs.  batch is the samples for each step; sum is 1
   to step on a batch's sum.  Returns the loss over all rows: their
   sum, or their mean. */
real PAGE(page_train)(int epochs, real learning_rate, int batch,
                      int shuffled, int sum);

/* How many rows are on the wrong side of one half. */
int PAGE(page_wrong)(void);

/* The gradient of the mean loss over all rows, in the array; returns
   that loss. */
real PAGE(page_gradient)(void);

/* Step down by the gradient: parameter i alone, or all if i is
   below 0. */
void PAGE(page_step)(int i, real learning_rate);

/* A slice through the loss: `count` values of it in the array, while
   parameter i goes from `from` to `to`. */
void PAGE(page_slice)(int i, real from, real to, int count);

/* The answers to 101 times 101 inputs before scaling, in the array: a
   row for each second input, from y1 up. */
void PAGE(page_map)(real x1, real x2, real y1, real y2);

/* Take `steps` steps, up to 1000, down the valley of chapter 7, from
   (-10, 1), by rule number `rule`: 0 for plain steps, 1 for momentum,
   2 for Adam.  Leaves steps + 1 points in the array, each x and then
   y, and returns the loss at the last. */
real PAGE(page_valley)(int rule, real learning_rate, int steps);

/* The loss of 101 times 101 points, in the array: a row for each y,
   from -1.7 to 1.7, and x from -11 to 6.  Leaves its root, 1 for the
   largest. */
void PAGE(page_valley_map)(void);

/* Share 1 among the first `count` numbers of the array, totals, as
   the softmax of chapter 10 does.  Leaves the shares in their place and
   behind them the slopes of the surprise by the totals; returns the
   surprise, where class `truth` is the true one. */
real PAGE(page_shares)(int count, int truth);

#endif
