/* The Workshop's tables of names, and the one look-up for them all. */
#include "helpers.h"

#include "name.h"
#include "names.h"

TestSuite(names, .timeout = HANGS);

static const char *name_of(const void *thing)
{
    return *(const char *const *)thing;
}

/* Every list, and what a message says of it. */
static const struct {
    const void *const *list;
    const char *all;
} kind[] = {
    {names_activations,
     "sigmoid, step, tanh, relu, leaky-relu, identity, softmax"},
    {names_bugs, "none, sign, lost-square, slope-of-total, "
                 "slope-of-activation, missing-slope, early-update, "
                 "no-bias"},
    {names_class_losses, "cross-entropy, squared"},
    {names_initials, "normal, glorot, he"},
    {names_problems, "spirals, moons, blobs"},
    {names_rules, "sgd, momentum, adam"},
    {names_schedules, "constant, stairs, inverse, cosine"},
};

CHECK(names, a_message_names_them_all)
{
    for (size_t k = 0; k < sizeof kind / sizeof *kind; k++)
        cr_assert_str_eq(name_all(kind[k].list).text, kind[k].all);
}

CHECK(names, each_is_found_and_nothing_else)
{
    for (size_t k = 0; k < sizeof kind / sizeof *kind; k++) {
        const void *const *list = kind[k].list;
        for (size_t i = 0; list[i] != NULL; i++) {
            char longer[64], shorter[64];
            snprintf(longer, sizeof longer, "%sx", name_of(list[i]));
            snprintf(shorter, sizeof shorter, "%s", name_of(list[i]));
            shorter[strlen(shorter) - 1] = '\0';
            cr_assert_eq(name_find(list, name_of(list[i])), list[i],
                         "two are called %s", name_of(list[i]));
            cr_assert_null(name_find(list, longer));
            cr_assert_null(name_find(list, shorter));
        }
        cr_assert_null(name_find(list, ""));
        cr_assert_null(name_find(list, kind[k].all));
    }
}

/* A list that would not fit says so, and no byte is written past it. */
CHECK(names, a_long_list_is_cut)
{
    static const char *const name = "a-name-of-some-length";
    static const void *list[100];
    for (int i = 0; i < 99; i++)
        list[i] = &name;
    struct name_list all = name_all(list);
    cr_assert_lt(strlen(all.text), sizeof all.text);
    cr_assert_eq(strncmp(all.text, "a-name-of-some-length, a-name", 29),
                 0);
}
