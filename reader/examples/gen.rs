#[path = "../../tests/src/web_page.rs"]
mod web_page;
fn main() {
    let p = web_page::web_page(12);
    std::fs::write("/tmp/sp/page.html", &p).unwrap();
    let t = minutebook_reader::read_page(p.as_bytes(), &Default::default()).text;
    std::fs::write("/tmp/sp/page.txt", &t).unwrap();
}
