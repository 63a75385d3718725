@note
{ }
