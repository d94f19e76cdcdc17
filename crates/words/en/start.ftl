## Start
