/* The lists of what can be asked for by its name.
   Workshop F, Names and models. Made from book/91-models.nw: change it
   there. */
#include "names.h"

#include "blobs.h"
#include "class_loss.h"
#include "curves.h"
#include "gallery.h"
#include "initial.h"
#include "optimiser.h"
#include "problem.h"
#include "schedule.h"
#include "softmax.h"

#include <stddef.h>

/* List the activations */
const void *const names_activations[] = {
    &activation_sigmoid, &activation_step, &activation_tanh,
    &activation_relu, &activation_leaky_relu, &activation_identity,
    &activation_softmax, NULL};

/* List the wrong gradients */
const void *const names_bugs[] = {
    &bug_none, &bug_sign, &bug_lost_square, &bug_slope_of_total,
    &bug_slope_of_activation, &bug_missing_slope, &bug_early_update,
    &bug_no_bias, NULL};

/* List the losses and the starts */
const void *const names_class_losses[] = {
    &class_loss_cross_entropy, &class_loss_squared, NULL};

const void *const names_initials[] = {&initial_normal, &initial_glorot,
                                      &initial_he, NULL};

/* List the problems */
const void *const names_problems[] = {&problem_spirals, &problem_moons,
                                      &problem_blobs, NULL};

/* List the rules and the schedules */
const void *const names_rules[] = {&rule_sgd, &rule_momentum,
                                   &rule_adam, NULL};

const void *const names_schedules[] = {
    &schedule_constant, &schedule_stairs, &schedule_inverse,
    &schedule_cosine, NULL};
