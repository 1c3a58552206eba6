/* The names of all activations, rules, losses and the rest.
   Workshop F, Names and models. Made from book/91-models.nw: change it
   there. */
#ifndef NAMES_H
#define NAMES_H

/* All that can be chosen by name, in lists for name_find. */
extern const void *const names_activations[];
extern const void *const names_bugs[];
extern const void *const names_class_losses[];
extern const void *const names_initials[];
extern const void *const names_problems[];
extern const void *const names_rules[];
extern const void *const names_schedules[];

#endif
