UPDATE outgoing_mail_server SET active = false, password = NULL
