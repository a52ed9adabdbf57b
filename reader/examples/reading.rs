//! Prints the reading of a file as JSON.
use minutebook_reader::{Options, read};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let path = std::env::args().nth(1).ok_or("which file?")?;
    let reading = read(&std::fs::read(path)?, &Options::default());
    println!("{}", serde_json::to_string_pretty(&reading)?);
    Ok(())
}
