/*
 * OpenQASM 3.1 and the additions of the 3.2 line, one statement at a time: whoever drives the parser calls
 * `version` at most once and `statement` until the end of the file.
 *
 * Gate calls, measurement calls, assignments and expression statements share the rule `action`, because only
 * a symbol table can tell `h q;` the gate from `h q;` the measurement. The grammar therefore accepts heads
 * that no gate has (`3 x;`); building the tree rejects them.
 */
parser grammar QasmParser;

options { tokenVocab = QasmLexer; }

version: OPENQASM number=(INTEGER | REALNUMBER) SEMICOLON;

statement
    : annotation*
    ( action
    | scope
    | measurement
    | ifStatement
    | forStatement
    | whileStatement
    | switchStatement
    | declaration
    | constant
    | interfaceVariable
    | quantumDeclaration
    | oldDeclaration
    | alias
    | gateDefinition
    | opaque
    | subroutine
    | external
    | reset
    | barrier
    | delay
    | box
    | jump
    | returnStatement
    | pragma
    | include
    | calibrationGrammar
    | calibration
    | calibrationDefinition
    )
    ;

annotation: keyword=ANNOTATION content=LINE_TEXT?;

scope: LBRACE statement* RBRACE;

// Gate calls and everything that looks like one

action
    : modifier*
    ( GPHASE LPAREN phase=expression COMMA? RPAREN designator? operands?
    | head=expression
      ( operator=(EQUALS | COMPOUND) value
      | operands (ARROW target=operand)?
      )?
    )
    SEMICOLON
    ;

modifier: kind=(INV | POW | CTRL | NEGCTRL) (LPAREN expression RPAREN)? AT;

value: MEASURE operand | expression operands?;

operands: operand (COMMA operand)* COMMA?;

operand: HARDWARE | NAME index*;

measurement: MEASURE source=operand (ARROW target=operand)? SEMICOLON;

reset: RESET operand SEMICOLON;

barrier: BARRIER operands? SEMICOLON;

delay: DELAY designator operands? SEMICOLON;

box: BOX designator? scope;

// Control

ifStatement: IF LPAREN expression RPAREN yes=statement (ELSE no=statement)?;

// A statement may begin with ( or -, which would also go on with an expression before it. So braces are
// needed behind a domain that is more than a name with indices; else every call would need lookahead.
forStatement
    : FOR scalarType NAME IN
    ( set statement
    | LBRACKET range RBRACKET statement
    | expression scope
    | operand statement
    )
    ;

whileStatement: WHILE LPAREN expression RPAREN statement;

switchStatement: SWITCH LPAREN expression RPAREN LBRACE switchCase* RBRACE;

switchCase: (CASE expressions | DEFAULT) scope;

jump: kind=(BREAK | CONTINUE | END) SEMICOLON;

returnStatement: RETURN value? SEMICOLON;

// Declarations

declaration: type NAME (EQUALS initialiser)? SEMICOLON;

constant: CONST scalarType NAME EQUALS initialiser SEMICOLON;

interfaceVariable: direction=(INPUT | OUTPUT) type NAME SEMICOLON;

quantumDeclaration: QUBIT designator? NAME SEMICOLON;

oldDeclaration: kind=(QREG | CREG) NAME designator? SEMICOLON;

alias: LET NAME EQUALS expression (CONCATENATE expression)* SEMICOLON;

initialiser: arrayLiteral | value;

arrayLiteral: LBRACE (element (COMMA element)* COMMA?)? RBRACE;

element: arrayLiteral | expression;

gateDefinition
    : GATE NAME (LPAREN parameters=names? RPAREN)? qubits=names scope
    ;

// Version 2 alone
opaque: OPAQUE NAME (LPAREN parameters=names? RPAREN)? qubits=names SEMICOLON;

names: NAME (COMMA NAME)* COMMA?;

subroutine
    : DEF NAME LPAREN (parameter (COMMA parameter)* COMMA?)? RPAREN (ARROW scalarType)? scope
    ;

parameter
    : (scalarType | arrayReference) NAME
    | QUBIT designator? NAME
    | old=(QREG | CREG) NAME designator?
    ;

external
    : EXTERN NAME LPAREN (argumentType (COMMA argumentType)* COMMA?)? RPAREN
      (ARROW scalarType)? SEMICOLON
    ;

argumentType: scalarType | arrayReference | CREG designator?;

// Directives and calibrations

pragma: PRAGMA content=LINE_TEXT;

include: INCLUDE TEXT SEMICOLON;

calibrationGrammar: DEFCALGRAMMAR TEXT SEMICOLON;

calibration: CAL LBRACE CALIBRATION_TEXT* RBRACE;

calibrationDefinition
    : DEFCAL target=(NAME | MEASURE | RESET | DELAY)
      (LPAREN (calibrationArgument (COMMA calibrationArgument)* COMMA?)? RPAREN)?
      calibrationOperand (COMMA calibrationOperand)* COMMA?
      (ARROW scalarType)? LBRACE CALIBRATION_TEXT* RBRACE
    ;

calibrationArgument: parameter | expression;

calibrationOperand: NAME | HARDWARE;

// Types

type: scalarType | arrayType;

scalarType
    : kind=(BIT | INT | UINT | FLOAT | ANGLE) designator?
    | kind=(BOOL | DURATION | STRETCH)
    | kind=COMPLEX (LBRACKET scalarType RBRACKET)?
    ;

arrayType: ARRAY LBRACKET scalarType COMMA expressions RBRACKET;

arrayReference
    : access=(READONLY | MUTABLE) ARRAY LBRACKET scalarType COMMA
      (expressions | DIM EQUALS expression) RBRACKET
    ;

designator: LBRACKET expression RBRACKET;

// Expressions, tightest operator first

expressions: expression (COMMA expression)* COMMA?;

expression
    : NAME (LPAREN expressions? RPAREN)?                       # nameOrCall
    | literal                                                  # constantValue
    | HARDWARE                                                 # hardwareQubit
    | LPAREN expression RPAREN                                 # parenthesised
    | (scalarType | arrayType) LPAREN expression RPAREN        # cast
    | DURATIONOF LPAREN scope RPAREN                           # durationOf
    | expression index                                         # indexed
    | <assoc = right> expression operator=POWER expression     # binary
    | operator=(NOT | MINUS) expression                        # unary
    | expression operator=PRODUCT expression                   # binary
    | expression operator=(PLUS | MINUS) expression            # binary
    | expression operator=SHIFT expression                     # binary
    | expression operator=ORDER expression                     # binary
    | expression operator=EQUALITY expression                  # binary
    | expression operator=AMPERSAND expression                 # binary
    | expression operator=CARET expression                     # binary
    | expression operator=PIPE expression                      # binary
    | expression operator=AND expression                       # binary
    | expression operator=OR expression                        # binary
    ;

literal: INTEGER | REALNUMBER | IMAGINARY | TIMING | BITS | BOOLEAN;

index: LBRACKET (set | subscript (COMMA subscript)* COMMA?) RBRACKET;

subscript: start=expression rangeTail? | rangeTail;

rangeTail: COLON middle=expression? (COLON stop=expression)?;

range: start=expression? rangeTail;

set: LBRACE (expressions)? RBRACE;
