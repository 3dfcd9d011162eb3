//! Training text is embedded by folder, which Cargo does not watch by itself.

fn main() {
    println!("cargo::rerun-if-changed=data/press");
    println!("cargo::rerun-if-changed=../engine/tests/phrasings");
}
