## A device that several people use, one after another

hand-over-stop = Stop here and hand over
hand-over-title = Hand over to the next person
hand-over-sent = Your answers are sent. Thank you.
hand-over-not-sent = Your answers are saved, but not sent yet. They count once you send them. You can go on with your code on any device.
hand-over-code = Write it down or print it now. With it you can read your report, change your answers or take them out. We cannot show it again.
hand-over-back = Go back to my answers
hand-over-text = When you have your code, press the button. Then nothing of yours is left on this device.
hand-over-clear = Clear this device for the next person
hand-over-ready = This device is ready for the next person. Nothing of anyone before you is on it.
