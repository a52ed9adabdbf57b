"""The program that type checkers read runs as well."""

import consumer


def test_it_runs(capsys):
    consumer.main()
    assert "did you mean `title`?" in capsys.readouterr().out
