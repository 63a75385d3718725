/**
 * The problem language. A problem is a list of statements, each ended by a semicolon; the reader cuts the tokens at the
 * semicolons and parses each piece on its own, so that every faulty statement is reported.
 */
grammar Problem;

whole : statement EOF ;

statement
    : 'let' NAME '=' expression                                            # constant
    | 'matrix' NAME '=' expression                                         # matrix
    | 'vector' NAME '=' expression                                         # vector
    | 'solve' NAME NAME '=' expression 'to' expression                     # solve
    | 'encode' NAME 'to' expression                                        # encode
    | 'newton' '{' (argument (',' argument)* ','?)? '}'                     # newton
    | 'report' observable (',' observable)*                                # report
    | 'bound' NAME '(' NAME ')' op=('<=' | '>=' | '=') expression          # bound
    | 'guess' NAME ('(' NAME ')' '=' expression)?                          # guess
    | 'use' NAME expression?                                               # use
    | 'target' NAME expression?                                            # target
    | 'seed' expression                                                    # seed
    ;

observable
    : NAME '[' expression ']'                                              # component
    | NAME '(' expression ',' NAME ')'                                     # product
    | NAME ('(' NAME ')')?                                                 # wholeName
    ;

expression
    : <assoc=right> expression '^' expression                              # power
    | op=('-' | '+') expression                                            # sign
    | expression op=('*' | '/') expression                                 # multiply
    | expression op=('+' | '-') expression                                 # add
    | NAME '(' (argument (',' argument)*)? ')'                             # call
    | NAME                                                                 # name
    | NUMBER                                                               # number
    | IMAGINARY                                                            # imaginary
    | STRING                                                               # text
    | '(' expression ')'                                                   # group
    ;

argument
    : NAME '=' expression                                                  # named
    | NAME '->' expression                                                 # indexRule
    | '{' (pair (',' pair)*)? '}'                                          # bands
    | expression                                                           # plain
    ;

pair : expression ':' expression ;

NAME : [A-Za-z_] [A-Za-z_0-9]* ;
NUMBER : DECIMAL ;
IMAGINARY : DECIMAL 'i' ;
STRING : '"' ~["\r\n]* '"' ;
UNENDED : '"' ~["\r\n]* ;
COMMENT : '//' ~[\r\n]* -> skip ;
SPACE : [ \t\r\n\u000B\u000C\uFEFF]+ -> skip ;
SEMICOLON : ';' ;
OTHER : . ;


fragment DECIMAL : (DIGITS ('.' DIGITS?)? | '.' DIGITS) ([eE] [+-]? DIGITS)? ;
fragment DIGITS : [0-9]+ ;
