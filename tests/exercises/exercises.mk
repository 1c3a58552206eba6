# exercises.mk: the desk of a student, and a teacher's.
# What is asked for goes by way of the environment: blanks and quotes are no trouble.
export EX CLASS OUT
DESK = @/usr/bin/python3 tests/exercises/desk.py
GRADING := build/libtangled.a build/grade/libwatched.a
exercise: $(GRADING)
	$(DESK) $(if $(EX),lay "$$EX",list)
grade: $(GRADING)
	$(DESK) grade "$$EX" || [ $$? -eq 1 ]
hint: ; $(DESK) hint "$$EX"
reset: ; $(DESK) reset "$$EX"
watch: $(GRADING)
	$(DESK) watch "$$EX"
grade-class: $(GRADING)
	@/usr/bin/python3 tests/exercises/class.py "$$CLASS"
