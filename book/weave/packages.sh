#!/bin/sh
# packages.sh install [bench] install every package that is missing, of Debian or of npm
# packages.sh missing GOALS  say in one line what the goals of make lack
set -u

# The sign that a package is there, the package, and the verbs that need it.
list='
gcc                                                     gcc                       programs
/usr/include/math.h                                     libc6-dev                 programs
ar                                                      binutils                  programs
notangle                                                noweb                     book
pandoc                                                  pandoc                    book
/usr/bin/python3                                        python3                   book
gnuplot                                                 gnuplot-nox               book
dot                                                     graphviz                  book
rsvg-convert                                            librsvg2-bin              book
scour                                                   scour                     book
lualatex                                                texlive-luatex            book
/usr/share/texlive/texmf-dist/tex/latex/memoir/memoir.cls texlive-latex-recommended book
/usr/share/texmf/fonts/opentype/public/tex-gyre/texgyrepagella-regular.otf fonts-texgyre book
/usr/share/texmf/fonts/opentype/public/tex-gyre-math/texgyrepagella-math.otf fonts-texgyre-math book
/usr/share/fonts/truetype/jetbrains-mono/JetBrainsMono-Regular.ttf fonts-jetbrains-mono book
/usr/lib/python3/dist-packages/fontTools                python3-fonttools         book
/usr/lib/python3/dist-packages/brotli.py                python3-brotli            book
clang                                                   clang                     book
wasm-ld                                                 lld                       book
/usr/lib/wasm32-wasi/libc.a                             wasi-libc                 book
/usr/lib/llvm-14/lib/clang/14.0.6/lib/wasi              libclang-rt-14-dev-wasm32 book
/usr/share/javascript/lunr/lunr.min.js                  libjs-lunr                book
/usr/lib/python3/dist-packages/rjsmin.py                python3-rjsmin            book
/usr/lib/python3/dist-packages/rcssmin.py               python3-rcssmin           book
npm                                                     npm                       book
.packages/node_modules/uplot/dist/uPlot.iife.min.js     npm:uplot@1.6.32          book
/usr/include/criterion/criterion.h                      libcriterion-dev          book grading
pkg-config                                              pkg-config                test
/usr/lib/python3/dist-packages/numpy                    python3-numpy             test
/usr/lib/llvm-14/lib/clang/14.0.6/lib/linux            libclang-rt-14-dev        test
/usr/lib/python3/dist-packages/jsonschema              python3-jsonschema        test
/usr/lib/python3/dist-packages/junitparser             python3-junitparser       test
gcovr                                                   gcovr                     test
script                                                  bsdutils                  test
valgrind                                                valgrind                  test
xmllint                                                 libxml2-utils             test
/usr/share/doc/libopenblas-dev                          libopenblas-dev           test
/usr/include/floatfann.h                                libfann-dev               bench
/usr/lib/python3/dist-packages/torch                    python3-torch             bench
/usr/lib/python3/dist-packages/sklearn                  python3-sklearn           bench
pdftotext                                               poppler-utils             test
epubcheck                                               epubcheck                 test
bwrap                                                   bubblewrap                test grading
faketime                                                faketime                  test
chromium                                                chromium                  test
chromedriver                                            chromium-driver           test
/usr/lib/python3/dist-packages/selenium                 python3-selenium          test
.packages/node_modules/vnu-jar/build/dist/vnu.jar       npm:vnu-jar@26.9.27       test
.packages/node_modules/axe-core/axe.min.js              npm:axe-core@4.14.1       test
.packages/node_modules/prettier/bin/prettier.cjs        npm:prettier@3.10.1       test
'

# The packages that are missing among those that the given verbs need.
absent() {
    printf '%s\n' "$list" | while read -r sign package verb other; do
        [ -n "$sign" ] || continue
        case " $* " in *" $verb "* | *" ${other:-$verb} "*) ;; *) continue ;; esac
        case $sign in
        */*) [ -e "$sign" ] ;;
        *) command -v "$sign" > /dev/null ;;
        esac || echo "$package ${sign##*/}"
    done | sort -u
}

case $1 in
install)
    packages=$(absent programs book test "${2:-}" | cut -d " " -f 1)
    if [ -z "$packages" ]; then
        exit 0
    fi
    echo "setup: installing" $packages
    command -v apt-get > /dev/null || { echo "setup: this needs apt-get; elsewhere, install by hand what is named above" >&2; exit 1; }
    npm=$(printf '%s\n' $packages | sed -n 's/^npm://p')
    packages=$(printf '%s\n' $packages | grep -v '^npm:')
    sudo=
    [ "$(id -u)" = 0 ] || sudo=sudo
    log=$(mktemp)
    [ -z "$packages" ] || { $sudo apt-get update && DEBIAN_FRONTEND=noninteractive $sudo apt-get install -y --no-install-recommends $packages; } > "$log" 2>&1 ||
        { tail -n 20 "$log" >&2; echo "setup: apt-get failed; all it said is in $log" >&2; exit 1; }
    # What Debian has not, into a folder of the project's own; no scripts of theirs are run.
    # npm takes away what it is not told of, so it is told of all.
    [ -z "$npm" ] || npm=$(printf '%s\n' "$list" | sed -n 's/.* npm:\([^ ]*\) .*/\1/p')
    [ -z "$npm" ] || { mkdir -p .packages && echo '{"private": true}' > .packages/package.json &&
        npm install --prefix .packages --no-save --no-audit --no-fund --no-package-lock --ignore-scripts $npm; } > "$log" 2>&1 ||
        { tail -n 20 "$log" >&2; echo "setup: npm failed; all it said is in $log" >&2; exit 1; }
    rm -f "$log"
    left=$(absent programs book test "${2:-}" | cut -d " " -f 1)
    [ -z "$left" ] || { echo "setup: still missing:" $left >&2; exit 1; }
    ;;
missing)
    shift
    verbs=
    for goal in "$@"; do
        case $goal in
        help | clean) ;;
        programs | build/bin/* | build/float/bin/*) verbs="$verbs programs" ;;
        exercise | grade | hint | reset | watch | grade-class) verbs="$verbs programs grading" ;;
        test*) verbs="$verbs programs book test" ;;
        *) verbs="$verbs programs book" ;;
        esac
    done
    absent $verbs | awk '
        { from = sub("^npm:", "", $1) ? "npm" : "Debian"; line = line (NR > 1 ? ", " : "") $2 " (" from " package " $1 ")" }
        END { if (NR) print "missing here: " line "; make setup installs what is missing" }'
    ;;
esac
