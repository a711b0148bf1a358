fn main() {} // ```
