use std::env;

fn main() {
    // ANCHOR: shown
    let name = "zebra";
    println!("{name}");
    // ANCHOR_END: shown
}
