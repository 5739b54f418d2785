"""The desk: where copy is edited, a widget in the notebook.

`widget.py` is the ipywidget, `js/` its front end; `display.py` shows it, `twin.py` is what is
left of it where no kernel runs.
"""
