//! Goes through a file, and puts each mutant beside what it replaces.

use std::collections::HashSet;

use proc_macro2::Span;
use syn::spanned::Spanned;
use syn::visit_mut::{self, VisitMut};
use syn::{Attribute, BinOp, Block, Expr, ExprBinary, Lit, ReturnType, Signature, UnOp, parse_quote};

use crate::function::values;

#[derive(Default)]
pub struct Weaver {
    /// The file at hand.
    pub file: String,
    /// A line for each mutant.
    pub mutants: Vec<String>,
    unviable: HashSet<usize>,
    numbers: usize,
    /// The function at hand.
    function: String,
}

impl Weaver {
    pub fn new(unviable: HashSet<usize>) -> Weaver {
        Weaver { unviable, ..Weaver::default() }
    }

    /// The number of one more mutant; none where it is known not to compile.
    fn mutant(&mut self, at: Span, what: &str) -> Option<usize> {
        self.numbers += 1;
        if self.unviable.contains(&self.numbers) {
            return None;
        }
        let line = at.start().line;
        self.mutants.push(format!("{}\t{}:{line}\t{}\t{what}", self.numbers, self.file, self.function));
        Some(self.numbers)
    }

    fn body(&mut self, signature: &Signature, body: &mut Block) {
        let before = std::mem::replace(&mut self.function, signature.ident.to_string());
        if signature.constness.is_none() {
            visit_mut::visit_block_mut(self, body);
            self.early_returns(&signature.output, body);
        }
        self.function = before;
    }

    fn early_returns(&mut self, returned: &ReturnType, body: &mut Block) {
        for (value, text) in values(returned) {
            if let Some(number) = self.mutant(body.span(), &format!("returns {text}")) {
                body.stmts.insert(0, parse_quote!(if crate::is_mutant(#number) { return #value; }));
            }
        }
    }

    /// An operation, or each of its mutants where that is chosen.
    fn operation(&mut self, operation: &mut Expr) {
        let Expr::Binary(binary) = &*operation else { return };
        if holds_let(&binary.left) || holds_let(&binary.right) {
            return;
        }
        let (binary, mut woven) = (binary.clone(), operation.clone());
        for other in others(&binary) {
            let text = format!("{} becomes {}", written(&binary.op), written(&other));
            let Some(number) = self.mutant(binary.op.span(), &text) else { continue };
            let mutant = Expr::Binary(ExprBinary { op: other, ..binary.clone() });
            woven = parse_quote!((if crate::is_mutant(#number) { #mutant } else { #woven }));
        }
        *operation = woven;
    }

    fn negation(&mut self, operation: &mut Expr) {
        let Expr::Unary(unary) = &*operation else { return };
        if !matches!(unary.op, UnOp::Not(_)) {
            return;
        }
        let (whole, inner) = (operation.clone(), unary.expr.clone());
        if let Some(number) = self.mutant(unary.span(), "! is gone") {
            *operation = parse_quote!((if crate::is_mutant(#number) { #inner } else { #whole }));
        }
    }
}

impl VisitMut for Weaver {
    fn visit_item_fn_mut(&mut self, function: &mut syn::ItemFn) {
        if !is_of_tests(&function.attrs) {
            self.body(&function.sig, &mut function.block);
        }
    }

    fn visit_impl_item_fn_mut(&mut self, function: &mut syn::ImplItemFn) {
        self.body(&function.sig, &mut function.block);
    }

    fn visit_item_impl_mut(&mut self, block: &mut syn::ItemImpl) {
        // What is printed for programmers alone needs no test.
        let is_debug = block
            .trait_
            .as_ref()
            .is_some_and(|(_, path, _)| path.segments.last().is_some_and(|name| name.ident == "Debug"));
        if !is_debug {
            visit_mut::visit_item_impl_mut(self, block);
        }
    }

    fn visit_item_mod_mut(&mut self, module: &mut syn::ItemMod) {
        if !is_of_tests(&module.attrs) {
            visit_mut::visit_item_mod_mut(self, module);
        }
    }

    fn visit_item_const_mut(&mut self, _: &mut syn::ItemConst) {}
    fn visit_impl_item_const_mut(&mut self, _: &mut syn::ImplItemConst) {}
    fn visit_item_static_mut(&mut self, _: &mut syn::ItemStatic) {}
    fn visit_type_mut(&mut self, _: &mut syn::Type) {}
    fn visit_pat_mut(&mut self, _: &mut syn::Pat) {}
    fn visit_expr_repeat_mut(&mut self, _: &mut syn::ExprRepeat) {}

    fn visit_expr_mut(&mut self, expression: &mut Expr) {
        visit_mut::visit_expr_mut(self, expression);
        self.operation(expression);
        self.negation(expression);
    }

    fn visit_arm_mut(&mut self, arm: &mut syn::Arm) {
        visit_mut::visit_arm_mut(self, arm);
        let Some((_, guard)) = &mut arm.guard else { return };
        if holds_let(guard) {
            return;
        }
        for (value, text) in [(true, "the guard always holds"), (false, "the guard never holds")] {
            if let Some(number) = self.mutant(guard.span(), text) {
                let before = guard.clone();
                **guard = parse_quote!((if crate::is_mutant(#number) { #value } else { #before }));
            }
        }
    }
}

fn is_of_tests(attributes: &[Attribute]) -> bool {
    attributes.iter().any(|attribute| {
        attribute.path().is_ident("test")
            || attribute.path().is_ident("cfg")
                && attribute.parse_args::<syn::Path>().is_ok_and(|path| path.is_ident("test"))
    })
}

/// Whether an expression binds names for what follows, as in `if let`.
fn holds_let(expression: &Expr) -> bool {
    match expression {
        Expr::Let(_) => true,
        Expr::Binary(binary) => holds_let(&binary.left) || holds_let(&binary.right),
        Expr::Paren(inner) => holds_let(&inner.expr),
        _ => false,
    }
}

/// The operators that stand in for another.
fn others(binary: &ExprBinary) -> Vec<BinOp> {
    let counts = [&binary.left, &binary.right].into_iter().any(|side| is_number(side));
    match binary.op {
        BinOp::Lt(_) => vec![parse_quote!(<=), parse_quote!(>)],
        BinOp::Le(_) => vec![parse_quote!(<), parse_quote!(>)],
        BinOp::Gt(_) => vec![parse_quote!(>=), parse_quote!(<)],
        BinOp::Ge(_) => vec![parse_quote!(>), parse_quote!(<)],
        BinOp::Eq(_) => vec![parse_quote!(!=)],
        BinOp::Ne(_) => vec![parse_quote!(==)],
        BinOp::And(_) => vec![parse_quote!(||)],
        BinOp::Or(_) => vec![parse_quote!(&&)],
        BinOp::Add(_) if counts => vec![parse_quote!(-)],
        BinOp::Sub(_) if counts => vec![parse_quote!(+)],
        BinOp::Mul(_) if counts => vec![parse_quote!(+)],
        BinOp::AddAssign(_) if counts => vec![parse_quote!(-=)],
        BinOp::SubAssign(_) if counts => vec![parse_quote!(+=)],
        _ => Vec::new(),
    }
}

fn is_number(side: &Expr) -> bool {
    matches!(side, Expr::Lit(literal) if matches!(literal.lit, Lit::Int(_)))
}

fn written(operator: &BinOp) -> String {
    quote::quote!(#operator).to_string()
}
