use minutebook_reader::{Options, read_page};
fn walk(p: &std::path::Path, out: &mut Vec<std::path::PathBuf>) {
    if p.is_dir() {
        for e in std::fs::read_dir(p).unwrap().flatten() {
            walk(&e.path(), out)
        }
    } else {
        out.push(p.into())
    }
}
fn main() {
    let a: Vec<String> = std::env::args().collect();
    let mut files = vec![];
    for p in &a[2..] {
        walk(p.as_ref(), &mut files)
    }
    files.sort();
    std::fs::create_dir_all(&a[1]).unwrap();
    for f in files {
        let Ok(b) = std::fs::read(&f) else { continue };
        let r = read_page(&b, &Options::default());
        let name = f.to_string_lossy().replace('/', "_");
        std::fs::write(
            format!("{}/{}.json", a[1], name),
            format!("{}\n{:?}\n{:?}", minutebook::to_json(&r.reading), r.held, r.unknown),
        )
        .unwrap();
    }
}
