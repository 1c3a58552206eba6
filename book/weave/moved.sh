#!/bin/sh
# moved.sh FOLDER: a page in the place of each that has moved, that leads on.
sed -n 's/^\([0-9][^ ]*\) \(.*\)/\1 \2/p' book/weave/moved.txt | while read -r old new; do
    cat > "$1/$old.html" <<PAGE
<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Moved · Tangled Neurons</title>
<link rel="icon" href="icon.svg">
<link rel="stylesheet" href="style.css">
<script>location.replace("$new.html" + location.hash);</script>
<meta http-equiv="refresh" content="1; url=$new.html">
</head>
<body><main id="main"><h1>Moved</h1><p>This page is <a href="$new.html">$new.html</a> now.</p></main></body>
</html>
PAGE
done
