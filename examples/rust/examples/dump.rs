fn main() {
    for p in std::env::args().skip(1) {
        let b = std::fs::read(&p).unwrap();
        let page = minutebook_reader::read_page(&b, &Default::default());
        println!("{}", minutebook::to_json_pretty(&page.reading));
    }
}
