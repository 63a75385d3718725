/*
 * Tokens of OpenQASM 3.1 and the additions of the 3.2 line.
 *
 * Everything is a token: malformed numbers, strings and single bad characters have types of their own, so
 * that the lexer itself never fails. One thing is left to whoever drives the lexer: after `cal` or `defcal`
 * the next `{` switches to the mode CALIBRATION.
 */
lexer grammar QasmLexer;

// A keyword of version 2 alone; whoever drives the lexer makes one of a name.
tokens { OPAQUE }

// Directives and definitions
OPENQASM: 'OPENQASM';
INCLUDE: 'include' -> mode(QUOTED);
DEFCALGRAMMAR: 'defcalgrammar' -> mode(QUOTED);
PRAGMA: '#'? 'pragma' -> mode(LINE);
DEF: 'def';
CAL: 'cal';
DEFCAL: 'defcal';
GATE: 'gate';
EXTERN: 'extern';
BOX: 'box';
LET: 'let';

// Control
BREAK: 'break';
CONTINUE: 'continue';
IF: 'if';
ELSE: 'else';
END: 'end';
RETURN: 'return';
FOR: 'for';
WHILE: 'while';
IN: 'in';
SWITCH: 'switch';
CASE: 'case';
DEFAULT: 'default';

// Types
INPUT: 'input';
OUTPUT: 'output';
CONST: 'const';
READONLY: 'readonly';
MUTABLE: 'mutable';
QREG: 'qreg';
QUBIT: 'qubit';
CREG: 'creg';
BOOL: 'bool';
BIT: 'bit';
INT: 'int';
UINT: 'uint';
FLOAT: 'float';
ANGLE: 'angle';
COMPLEX: 'complex';
ARRAY: 'array';
VOID: 'void';
DURATION: 'duration';
STRETCH: 'stretch';

// Operations with a keyword
GPHASE: 'gphase';
INV: 'inv';
POW: 'pow';
CTRL: 'ctrl';
NEGCTRL: 'negctrl';
DIM: '#dim';
DURATIONOF: 'durationof';
DELAY: 'delay';
RESET: 'reset';
MEASURE: 'measure';
BARRIER: 'barrier';
BOOLEAN: 'true' | 'false';

// Punctuation
LBRACKET: '[';
RBRACKET: ']';
LBRACE: '{';
RBRACE: '}';
LPAREN: '(';
RPAREN: ')';
COLON: ':';
SEMICOLON: ';';
COMMA: ',';
ARROW: '->';
EQUALS: '=';
COMPOUND: '+=' | '-=' | '*=' | '/=' | '%=' | '**=' | '&=' | '|=' | '^=' | '<<=' | '>>=';
CONCATENATE: '++';
PLUS: '+';
MINUS: '-';
POWER: '**';
PRODUCT: '*' | '/' | '%';
SHIFT: '<<' | '>>';
ORDER: '<' | '<=' | '>' | '>=';
EQUALITY: '==' | '!=';
AMPERSAND: '&';
CARET: '^';
PIPE: '|';
AND: '&&';
OR: '||';
NOT: '!' | '~';
AT: '@';

// Literals; a blank, not a line end, may stand between a number and its unit
IMAGINARY: (DIGITS | REAL) BLANK* 'im';
TIMING: (DIGITS | REAL) BLANK* ('dt' | 'ns' | 'us' | '\u00B5s' | '\u03BCs' | 'ms' | 's');
INTEGER: DIGITS | '0' [bB] [01] ('_'? [01])* | '0o' [0-7] ('_'? [0-7])* | '0' [xX] HEX ('_'? HEX)*;
REALNUMBER: REAL;
MALFORMED_NUMBER: [0-9] [0-9_.]* START CONTINUE_NAME*;
BITS: '"' [01] ('_'? [01])* '"';
MALFORMED_STRING: '"' ~["\r\n]* '"' | '\'' ~['\r\n]* '\'';

NAME: START CONTINUE_NAME*;
HARDWARE: '$' [0-9]+;
ANNOTATION: '@' START CONTINUE_NAME* ('.' START CONTINUE_NAME*)* -> mode(LINE);

BLANKS: [ \t\r\n]+ -> skip;
LINE_COMMENT: '//' ~[\r\n]* -> channel(HIDDEN);
BLOCK_COMMENT: '/*' .*? '*/' -> channel(HIDDEN);
OPEN_COMMENT: '/*' (~'*' | '*'+ ~[*/])* '*'* EOF;
STRAY: .;

fragment BLANK: [ \t];
fragment DIGITS: [0-9] ('_'? [0-9])*;
fragment HEX: [0-9a-fA-F];
fragment EXPONENT: [eE] [+-]? DIGITS;
fragment REAL: DIGITS EXPONENT | DIGITS '.' DIGITS? EXPONENT? | '.' DIGITS EXPONENT?;
fragment START: [_A-Za-z\p{Lu}\p{Ll}\p{Lt}\p{Lm}\p{Lo}\p{Nl}];
fragment CONTINUE_NAME: START | [0-9];

// The rest of a line, after a pragma or an annotation
mode LINE;
LINE_BLANKS: [ \t]+ -> skip;
LINE_TEXT: ~[ \t\r\n] ~[\r\n]* -> mode(DEFAULT_MODE);
LINE_END: '\r'? '\n' -> skip, mode(DEFAULT_MODE);
LINE_RETURN: '\r' -> skip;

// A quoted text, after include or defcalgrammar
mode QUOTED;
QUOTED_BLANKS: [ \t\r\n]+ -> skip;
QUOTED_LINE_COMMENT: '//' ~[\r\n]* -> type(LINE_COMMENT), channel(HIDDEN);
QUOTED_BLOCK_COMMENT: '/*' .*? '*/' -> type(BLOCK_COMMENT), channel(HIDDEN);
TEXT: ('"' ~["\r\n\t]+ '"' | '\'' ~['\r\n\t]+ '\'') -> mode(DEFAULT_MODE);
QUOTED_SEMICOLON: ';' -> type(SEMICOLON), mode(DEFAULT_MODE);
QUOTED_OTHER: ~[;"' \t\r\n]+ -> type(MALFORMED_STRING), mode(DEFAULT_MODE);
QUOTED_STRAY: ["'] ~["';\r\n]* -> type(MALFORMED_STRING), mode(DEFAULT_MODE);

// The body of a calibration, opaque but for balanced braces
mode CALIBRATION;
CALIBRATION_TEXT: ~[{}]+;
CALIBRATION_OPEN: '{' -> type(CALIBRATION_TEXT), pushMode(CALIBRATION_INNER);
CALIBRATION_CLOSE: '}' -> type(RBRACE), mode(DEFAULT_MODE);

mode CALIBRATION_INNER;
INNER_TEXT: ~[{}]+ -> type(CALIBRATION_TEXT);
INNER_OPEN: '{' -> type(CALIBRATION_TEXT), pushMode(CALIBRATION_INNER);
INNER_CLOSE: '}' -> type(CALIBRATION_TEXT), popMode;
