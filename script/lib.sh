# What the scripts share: where the tools are. Each function either sets what it found or says in one line what to install.
# shellcheck shell=bash

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
tools="$root/.tools"

die() {
    printf '%s\n' "$*" >&2
    exit 1
}

is_jdk() {
    [ -x "$1/bin/javac" ] && grep -qE "^JAVA_VERSION=\"$2[.\"]" "$1/release" 2>/dev/null
}

# Sets JAVA_HOME to a JDK 25: JAVA_HOME, the java on the PATH, then the usual folders.
find_java() {
    local candidate on_path
    on_path=$(command -v javac || true)
    [ -n "$on_path" ] && on_path=$(dirname "$(dirname "$(readlink -f "$on_path")")")
    for candidate in "${JAVA_HOME:-}" "$on_path" \
        /usr/lib/jvm/*25* "$HOME"/.sdkman/candidates/java/25* "$HOME"/.jdks/*25* /opt/*jdk*25* /opt/java/* \
        /Library/Java/JavaVirtualMachines/*25*/Contents/Home; do
        if [ -n "$candidate" ] && is_jdk "$candidate" 25; then
            export JAVA_HOME="$candidate"
            export PATH="$JAVA_HOME/bin:$PATH"
            return
        fi
    done
    die "Trialign needs a JDK 25. Install one (Debian: temurin-25-jdk; others: adoptium.net) or set JAVA_HOME to it."
}

find_maven() {
    command -v mvn >/dev/null || die "Trialign needs Maven 3.8 or newer on the PATH (Debian: apt-get install maven)."
}

# Puts a Node 24 into .tools/node: links the one on the PATH, else fetches it with npm.
find_node() {
    [ -x "$tools/node/bin/node" ] && [ -x "$tools/node/bin/npm" ] && return
    local on_path
    on_path=$(command -v node || true)
    mkdir -p "$tools"
    if [ -n "$on_path" ] && node --version | grep -q '^v24\.' && npm --version | grep -qE '^(1[1-9]|[2-9][0-9])\.'; then
        mkdir -p "$tools/node"
        ln -sfn "$(dirname "$(readlink -f "$on_path")")" "$tools/node/bin"
        return
    fi
    command -v npm >/dev/null || die "Trialign needs Node 24, or any npm to fetch it with (Debian: apt-get install npm)."
    echo "Fetching Node 24 into .tools/node …" >&2
    npm install --global --no-fund --no-audit --loglevel=error --prefix "$tools/node" node@24 npm@11 >&2 ||
        die "Could not fetch Node 24 with npm. Install Node 24 yourself and run this again."
}

# Sets CHROMIUM for the browser tests; installs Debian's where we may.
find_chromium() {
    local candidate
    for candidate in "${CHROMIUM:-}" chromium chromium-browser google-chrome; do
        if [ -n "$candidate" ] && command -v "$candidate" >/dev/null; then
            CHROMIUM=$(command -v "$candidate")
            export CHROMIUM
            return
        fi
    done
    if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
        echo "Installing Debian's chromium for the browser tests …" >&2
        { apt-get update -q && DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends chromium; } >&2 ||
            die "Could not install chromium."
        CHROMIUM=$(command -v chromium)
        export CHROMIUM
        return
    fi
    die "The browser tests need Chromium: install it (Debian: apt-get install chromium) or set CHROMIUM to it."
}

# True if something that goes into the jar is newer than the jar.
jar_is_stale() {
    local jar="$root/target/trialign.jar"
    [ -f "$jar" ] || return 0
    [ -n "$(find "$root/pom.xml" "$root/.mvn" "$root/src/main" "$root/frontend" "$root"/*.json "$root"/*.ts \
        \( -path "$root/frontend/generated" -o -path "$root/src/main/bundles" \) -prune -o \
        -type f -newer "$jar" -print -quit 2>/dev/null)" ]
}

# Builds target/trialign.jar, with the frontend for production, if it is missing or out of date.
build_jar() {
    jar_is_stale || return 0
    find_maven
    find_node
    echo "Building Trialign …" >&2
    (cd "$root" && mvn -q -B package -DskipTests) >&2 || die "The build failed; see above."
    touch "$root/target/trialign.jar"
}

# What makes the next start quick lies in target/warm: the jar unpacked, and what a JVM noted on a trial run (AOT caches,
# ADR 0014). Without the caches everything works the same, only slower, so that a trial that fails is no failure.
warm="$root/target/warm"
# A heap that starts small is collected every second under load, for the sake of memory that every machine has.
server_options=(-XX:+UseCompactObjectHeaders -Xms512m)
analyze_options=(-XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Djdk.reflect.useNativeAccessorOnly=true)

# Unpacks the jar if it was not, or is newer.
unpack_jar() {
    local jar="$root/target/trialign.jar" new
    [ "$warm/trialign.jar" -nt "$jar" ] && return
    new=$(mktemp -d "$root/target/warm.XXXXXX")
    "$JAVA_HOME/bin/java" -Djarmode=tools -jar "$jar" extract --destination "$new" >&2 ||
        { rm -rf "$new"; die "Could not unpack $jar."; }
    rm -rf "$warm"
    mv "$new" "$warm"
    touch "$warm/trialign.jar" # before the trials: a cache is for the very jar it was made with
}

warm_up_analyze() {
    unpack_jar
    [ -e "$warm/analyze.tried" ] && return
    touch "$warm/analyze.tried"
    "$JAVA_HOME/bin/java" "${analyze_options[@]}" -XX:AOTCacheOutput="$warm/analyze.aot" -Xlog:disable \
        -jar "$warm/trialign.jar" analyze "$root/src/main/resources/demo/lantern-street.json" >/dev/null 2>&1 || true
}

warm_up_server() {
    unpack_jar
    [ -e "$warm/server.tried" ] && return
    touch "$warm/server.tried"
    echo "Rehearsing, so that the server starts and works quickly from now on …" >&2
    "$JAVA_HOME/bin/java" "$root/script/Rehearsal.java" "$warm/trialign.jar" "$warm/server.aot" >/dev/null 2>&1 || true
}
